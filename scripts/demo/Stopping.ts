/** Ends waits early once somebody asked to stop. */
export class Stopping {
  #stop = new AbortController()

  get isStopping(): boolean {
    return this.#stop.signal.aborted
  }

  stop(): void {
    this.#stop.abort()
  }

  /** Waits, or less when it is time to stop; says whether to go on. */
  async wait(ms: number): Promise<boolean> {
    await this.#untilStop(new Promise<void>((resolve) => setTimeout(resolve, ms)))
    return !this.isStopping
  }

  /** A write to an emulator that has just gone away never settles; nobody should wait for it. */
  async unlessStopped(work: Promise<void>): Promise<void> {
    await this.#untilStop(work)
  }

  async atMost(ms: number, work: Promise<unknown>): Promise<void> {
    await Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))])
  }

  #untilStop(work: Promise<void>): Promise<void> {
    const { signal } = this.#stop
    if (signal.aborted) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const done = () => resolve()
      signal.addEventListener('abort', done, { once: true })
      work.then(done, reject).finally(() => signal.removeEventListener('abort', done))
    })
  }
}
