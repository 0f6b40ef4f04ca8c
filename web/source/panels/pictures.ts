// All that needs the charting library.
export { PicturesPanel } from './pictures-panel.ts'
export { RacePanel } from './race-panel.ts'
