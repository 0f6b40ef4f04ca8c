import { CHOICES, SETTING_NAMES, type Settings } from './analysis/settings.ts'
import { element, make } from './element.ts'

/** The rules as lists to choose from. */
export class SettingControls {
  #settings: Settings

  constructor(settings: Settings, onChange: () => void) {
    this.#settings = settings
    for (const name of SETTING_NAMES) {
      const select = selectOf(name)
      for (const [value, label] of Object.entries(CHOICES[name])) {
        select.append(make('option', label, { value }))
      }
      select.value = settings[name]
      select.addEventListener('change', () => {
        this.#settings = { ...this.#settings, [name]: select.value }
        onChange()
      })
    }
  }

  get settings(): Settings {
    return this.#settings
  }

  /** Shows other settings, without telling of a change. */
  set(settings: Settings): void {
    this.#settings = settings
    for (const name of SETTING_NAMES) selectOf(name).value = settings[name]
  }
}

const selectOf = (name: string): HTMLSelectElement => element(name, HTMLSelectElement)
