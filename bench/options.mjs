// What can be written behind `npm run bench --`.

export const usage = `Measures wordbridge and its peers side by side.

  npm run bench                     all of it, about ten minutes
  npm run bench -- --quick          smaller texts and fewer rounds, two minutes
  npm run bench -- --smoke          in seconds, whether it still works: wordbridge and what needs no package, tiny texts
  npm run bench -- --only NAME      a task, or a peer in every task; again for more names
  npm run bench -- --list           the names
  npm run bench -- --write          also writes bench/results/ and README.md
  npm run bench -- --help           this text

Results go to build/bench/: peers.md, peers.json and peers.svg. What is measured and how: bench/README.md.
`

/** The words are not understood; the message says what to write instead. */
export class UsageError extends Error {}

/**
 * @typedef {object} Options
 * @property {'measure' | 'help' | 'list'} action
 * @property {'whole' | 'quick' | 'smoke'} mode
 * @property {boolean} write
 * @property {string[]} tasks names of tasks to run; none: all
 * @property {string[]} peers names of peers to run; none: all
 */

/**
 * @param {readonly string[]} words of the command line
 * @param {{tasks: readonly string[], peers: readonly string[]}} known names
 * @returns {Options}
 * @throws {UsageError}
 */
export function parseOptions(words, known) {
  const options = { action: 'measure', mode: 'whole', write: false, tasks: [], peers: [] }
  const waiting = [...words]
  while (waiting.length > 0) {
    const word = waiting.shift()
    if (word === '--help') options.action = 'help'
    else if (word === '--list') options.action = 'list'
    else if (word === '--quick') options.mode = 'quick'
    else if (word === '--smoke') options.mode = 'smoke'
    else if (word === '--write') options.write = true
    else if (word === '--only') takeName(options, known, waiting.shift())
    else throw new UsageError(`unknown option ${word}; --help shows all`)
  }
  const isPart = options.mode !== 'whole' || options.tasks.length + options.peers.length > 0
  if (options.write && isPart) {
    throw new UsageError('--write is for a whole run: leave out --quick, --smoke and --only')
  }
  return options
}

function takeName(options, known, name) {
  if (name === undefined) throw new UsageError('--only needs the name of a task or a peer')
  if (known.tasks.includes(name)) options.tasks.push(name)
  else if (known.peers.includes(name)) options.peers.push(name)
  else throw new UsageError(`no task and no peer has the name ${name}; --list shows all`)
}
