import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A peer said that it cannot do what it was asked, ended by itself, or took too long. */
export class PeerFailure extends Error {}

/** A running peer: what it can be asked is in bench/worker.mjs. */
export class PeerProcess {
  #child
  #lines
  #timeLimit
  #lastWords = ''
  #time = 0
  #waited = 0

  /**
   * @param {string[]} command
   * @param {object} [options]
   * @param {object} [options.env] the whole environment
   * @param {number} [options.timeLimit] how long an answer may take, in milliseconds
   */
  constructor([program, ...words], { env, timeLimit = 180_000 } = {}) {
    this.#timeLimit = timeLimit
    this.#child = spawn(program, words, { env })
    this.#child.on('error', (error) => (this.#lastWords += error.message))
    this.#child.stdin.on('error', () => {})
    const keepTail = (text) => (this.#lastWords = (this.#lastWords + text).slice(-2000))
    this.#child.stderr.setEncoding('utf8').on('data', keepTail)
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]()
  }

  async version() {
    return (await this.#ask('version'))[0]
  }

  async open(work, file) {
    await this.#ask('open', work, file)
  }

  /** @returns {Promise<Record<string, number>>} what it finds in a text, such as `{ words: 212503 }` */
  async answer(file) {
    const fields = await this.#ask('answer', file)
    return Object.fromEntries(
      fields.map((field) => [field.split('=')[0], Number(field.split('=')[1])]),
    )
  }

  /** @returns {Promise<number>} milliseconds that so many runs took together, without the time it waited for a processor */
  async run(times) {
    const [time, waited = 0] = (await this.#ask('run', String(times))).map(Number)
    this.#time += time
    this.#waited += waited
    return time - waited
  }

  /** The part of the time of all runs that it waited for a processor: what other work on the machine took from it. */
  get waiting() {
    return this.#time > 0 ? this.#waited / this.#time : 0
  }

  /** @returns {Promise<number | null>} bytes of WebAssembly memory, as far as it is known */
  async memory() {
    const [bytes] = await this.#ask('memory')
    return bytes === undefined ? null : Number(bytes)
  }

  end() {
    this.#child.kill()
  }

  async #ask(...fields) {
    this.#child.stdin.write(`${fields.join('\t')}\n`)
    let timer
    const tooLate = new Promise((_, reject) => {
      const message = `no answer to ${fields[0]} within ${this.#timeLimit / 1000} s`
      timer = setTimeout(() => reject(new PeerFailure(message)), this.#timeLimit)
    })
    try {
      const { value, done } = await Promise.race([this.#lines.next(), tooLate])
      if (done) throw new PeerFailure(`the process ended: ${this.#lastWords.trim()}`)
      const [kind, ...rest] = value.split('\t')
      if (kind === 'error') throw new PeerFailure(rest.join(' '))
      return rest
    } finally {
      clearTimeout(timer)
    }
  }
}
