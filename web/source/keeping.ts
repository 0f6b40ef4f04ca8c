import type { TextStats } from 'wordbridge/file'
import type { Settings } from './analysis/settings.ts'
import { element, make } from './element.ts'
import { csvReport, markdownReport } from './files/report.ts'
import { writeFragment } from './files/share.ts'

/** What is kept: the latest numbers, and the text with its rules. */
export interface Keepable {
  readonly stats: () => TextStats | undefined
  readonly settings: () => Settings
  readonly text: () => string
}

/** The buttons that save the report, and make a link to the text. */
export function makeKeepButtons(keepable: Keepable): void {
  const formats = [
    ['json', 'application/json', (stats: TextStats) => JSON.stringify(stats, null, 2) + '\n'],
    ['csv', 'text/csv', csvReport],
    ['markdown', 'text/markdown', markdownReport],
  ] as const
  for (const [format, type, write] of formats) {
    element(`export-${format}`, HTMLButtonElement).addEventListener('click', () => {
      const stats = keepable.stats()
      if (stats === undefined) return
      save(`report.${format === 'markdown' ? 'md' : format}`, type, write(stats))
    })
  }
  element('share', HTMLButtonElement).addEventListener('click', () => {
    void share(keepable)
  })
}

function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  make('a', '', { href: url, download: name }).click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}

async function share(keepable: Keepable): Promise<void> {
  const note = element('share-note', HTMLElement)
  const fragment = await writeFragment({ settings: keepable.settings(), text: keepable.text() })
  if (fragment === undefined) {
    note.textContent = 'The text is too long for a link: keep the report instead.'
    return
  }
  history.replaceState(null, '', `#${fragment}`)
  try {
    await navigator.clipboard.writeText(location.href)
    note.textContent =
      'The link is in the clipboard. It has the text in it, and goes through no server.'
  } catch {
    note.textContent =
      'The link is in the address bar. It has the text in it, and goes through no server.'
  }
}
