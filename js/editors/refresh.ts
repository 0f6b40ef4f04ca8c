/**
 * Does work again after changes, one run at a time: changes that come while it runs make one more run. So the work is as frequent
 * as it is fast, and never piles up. Several changes of one task make one run.
 */
export class Refresh {
  readonly #work: () => Promise<void>
  readonly #pause: () => number
  #wanted = false
  #running = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * @param work - Never rejects.
   * @param pause - How many milliseconds without a request the work waits for, asked at each request. Default 0: it begins at once.
   */
  constructor(work: () => Promise<void>, pause: () => number = () => 0) {
    this.#work = work
    this.#pause = pause
  }

  /** Has the work done, once more if it is being done. */
  request(): void {
    const pause = this.#pause()
    clearTimeout(this.#timer)
    if (pause > 0) {
      this.#timer = setTimeout(() => {
        this.#start()
      }, pause)
    } else this.#start()
  }

  #start(): void {
    this.#wanted = true
    if (!this.#running) void this.#run()
  }

  async #run(): Promise<void> {
    this.#running = true
    await Promise.resolve()
    while (this.#wanted) {
      this.#wanted = false
      await this.#work()
    }
    this.#running = false
  }
}
