// Preloaded by bench/measure-load.mjs: the clock that runs from before the measured code is read until it is done.
import { startClock } from './waiting.mjs'

const stopClock = startClock()

globalThis.printTime = () => {
  const { time, waited } = stopClock()
  console.log(time - waited)
}
