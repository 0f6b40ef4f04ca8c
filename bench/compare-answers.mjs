import { PeerFailure } from './process.mjs'
import { relativeDifference } from './statistics.mjs'

/**
 * Asks every peer and wordbridge what they find in the text of that peer, and notes it in its entry.
 *
 * @param {string} work
 * @param {{peer: object, corpus: object, process?: import('./process.mjs').PeerProcess, entry: object}[]} started
 * @returns {Promise<string[]>} differences that bench/peers/ does not explain, or that are larger than it says
 */
export async function compareAnswers(work, started) {
  const doubts = []
  const ours = started.find(({ peer, process }) => peer.id === 'wordbridge' && process)
  for (const { peer, corpus, process, entry } of started) {
    if (entry.missing) continue
    try {
      entry.answer = await process.answer(corpus.file)
      if (!ours || process === ours.process) continue
      entry.expected = await ours.process.answer(corpus.file)
      entry.differences = differencesOf(entry.expected, entry.answer)
    } catch (error) {
      if (!(error instanceof PeerFailure)) throw error
      entry.missing = error.message
      continue
    }
    const { differs } = peer.works[work]
    if (Object.values(entry.differences).some((part) => part !== 0)) entry.why = differs?.why
    const doubt = doubtOf(entry.differences, differs)
    if (doubt) doubts.push(`${peer.name}, ${work}: ${doubt}`)
  }
  return doubts
}

/** Of the numbers that both have, how far the second is from the first. */
export function differencesOf(expected, answer) {
  const names = Object.keys(expected).filter((name) => Object.hasOwn(answer, name))
  return Object.fromEntries(
    names.map((name) => [name, relativeDifference(expected[name], answer[name])]),
  )
}

/**
 * What cannot be left so: any difference without a reason, or one of the first number, which is what was to be
 * counted, that is larger than stated.
 */
export function doubtOf(differences, differs) {
  for (const [i, [name, part]] of Object.entries(differences).entries()) {
    if (part === 0) continue
    const amount = `${name} differ by ${(100 * part).toFixed(2)} %`
    if (!differs) return `${amount}, and nothing says why`
    if (i === 0 && !(Math.abs(part) <= differs.within)) {
      return `${amount}, but it should be ${100 * differs.within} % at most`
    }
  }
  return undefined
}
