import { element } from './element.ts'

const KEY = 'wordbridge-theme'

/** The button that goes from light to dark and back; the system's choice until it is used. */
export function makeThemeButton(): void {
  const button = element('theme', HTMLButtonElement)
  const root = document.documentElement
  const prefersDark = matchMedia('(prefers-color-scheme: dark)')
  const show = (): void => {
    const chosen = root.dataset['theme']
    const isDark = chosen === undefined ? prefersDark.matches : chosen === 'dark'
    button.textContent = isDark ? 'Light' : 'Dark'
    button.setAttribute('aria-label', isDark ? 'Use light colours' : 'Use dark colours')
  }
  const kept = localStorage.getItem(KEY)
  if (kept === 'dark' || kept === 'light') root.dataset['theme'] = kept
  show()
  prefersDark.addEventListener('change', show)
  button.addEventListener('click', () => {
    const theme = button.textContent === 'Light' ? 'light' : 'dark'
    root.dataset['theme'] = theme
    localStorage.setItem(KEY, theme)
    show()
  })
}
