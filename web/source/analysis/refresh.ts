/**
 * Does work again after each change, one run at a time: changes that come while it runs make one more run. So the work is as
 * frequent as it is fast, and never piles up.
 */
export class Refresh {
  readonly #work: () => Promise<void>
  readonly #delay: () => number
  #wanted = false
  #running = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param delay - Milliseconds without a change that the work waits for; 0 for at once. */
  constructor(work: () => Promise<void>, delay: () => number = () => 0) {
    this.#work = work
    this.#delay = delay
  }

  request(): void {
    this.#wanted = true
    const delay = this.#delay()
    if (delay === 0) {
      void this.#run()
      return
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), delay)
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    while (this.#wanted) {
      this.#wanted = false
      await this.#work()
    }
    this.#running = false
  }
}
