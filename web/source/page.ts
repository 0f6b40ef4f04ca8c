import { type HighlightKind, Refresh, type Spacing, spacingOf } from 'wordbridge/codemirror'
import type { TextStats } from 'wordbridge/file'
import { type FollowedDocument, Session } from './analysis/session.ts'
import { DEFAULT_SETTINGS } from './analysis/settings.ts'
import { SettingControls } from './controls.ts'
import { Explainer } from './editor/explainer.ts'
import { Editor } from './editor/editor.ts'
import { findWord } from './editor/chosen-word.ts'
import { describeSentence } from './editor/describe-sentence.ts'
import { element } from './element.ts'
import { withLineFeeds } from './files/decode.ts'
import type { SharedState } from './files/share.ts'
import { makeKeepButtons } from './keeping.ts'
import { Opening } from './opening.ts'
import { CountsPanel } from './panels/counts-panel.ts'
import { HoodPanel } from './panels/hood-panel.ts'
import type { PicturesPanel } from './panels/pictures-panel.ts'
import { SAMPLES, type Sample } from './panels/samples.ts'
import { ScoresPanel } from './panels/scores-panel.ts'
import { ProgressBar } from './progress.ts'

/** Beyond this length pictures wait longer for a pause in typing: they need the columns of the whole text. */
const LONG_TEXT = 2_000_000

const HIGHLIGHT_KINDS: readonly HighlightKind[] = [
  'hard-sentence',
  'very-hard-sentence',
  'long-word',
  'repeated-word',
]

/** Puts editor, worker and panels together. */
export class Page {
  readonly #session = new Session()
  readonly #controls = new SettingControls(DEFAULT_SETTINGS, () => this.#editor.analysis?.restart())
  readonly #progress = new ProgressBar()
  readonly #opening: Opening
  readonly #editor: Editor
  readonly #counts = new CountsPanel()
  readonly #scores = new ScoresPanel()
  readonly #hood = new HoodPanel()
  readonly #explainer: Explainer
  #pictures: PicturesPanel | undefined
  #stats: TextStats | undefined
  #selected: TextStats | undefined
  #spacing: Spacing = 'spaces'
  #chosen: string | undefined
  #editedAt: number | undefined
  #started: Promise<void> | undefined
  #hasShown = false

  readonly #selection = new Refresh(() => this.#showSelection())
  readonly #drawing = new Refresh(
    () => this.#draw(),
    () => (this.#editor.length > LONG_TEXT ? 1000 : 200),
  )

  constructor() {
    this.#opening = new Opening({
      onText: (text, markup) => {
        if (markup !== undefined) this.#controls.set({ ...this.#controls.settings, markup })
        this.setText(text)
      },
      onSample: (text, sample) => {
        this.#controls.set({ ...DEFAULT_SETTINGS, language: sample.language })
        this.setText(text, sample)
      },
      language: () => this.#controls.settings.language,
      onProgress: (what, part) => {
        this.#progress.show(what, part)
      },
      onError: (error) => {
        this.#fail(error)
      },
    })
    this.#explainer = new Explainer(
      this.#session,
      () => this.#editor.analysis,
      () => this.#stats,
    )
    this.#editor = new Editor(element('editor', HTMLElement), {
      onEdit: () => {
        this.#editedAt ??= performance.now()
        this.#opening.showOwnText()
      },
      onSelection: () => {
        this.#selection.request()
      },
      onFile: (file) => void this.#opening.openFile(file),
      explain: (highlights) => this.#explainer.explain(highlights),
      analysis: {
        open: (text, signal) => this.#analyze(text, signal),
        onStats: (stats) => {
          this.#showNumbers(stats)
        },
        onError: (error) => {
          this.#fail(error)
        },
        highlights: () => ({ kinds: HIGHLIGHT_KINDS.filter((kind) => switchOf(kind).checked) }),
      },
    })
    for (const kind of HIGHLIGHT_KINDS) {
      switchOf(kind).addEventListener('change', () => {
        this.#editor.refreshHighlights()
      })
    }
    makeKeepButtons({
      stats: () => this.#stats,
      settings: () => this.#controls.settings,
      text: () => this.#editor.text,
    })
    takeDroppedFiles((file) => void this.#opening.openFile(file))
    redrawAtWidths(() => {
      this.#drawing.request()
    })
  }

  /** Shows a text in place of the one that is there. */
  setText(given: string, sample?: Sample): void {
    const text = withLineFeeds(given)
    this.#chosen = undefined
    element('sample-source', HTMLElement).textContent =
      sample === undefined ? '' : `This sample: ${sample.source}`
    this.#editor.setText(text)
  }

  /** Shows what a link has. */
  open({ settings, text }: SharedState): void {
    this.#controls.set(settings)
    this.#opening.showOwnText()
    this.setText(text)
  }

  /** Shows the text that the page begins with. */
  async openFirst(): Promise<void> {
    const [first] = SAMPLES
    if (first !== undefined) {
      await this.#opening.openSample(first, () => this.#editor.length === 0)
    }
  }

  /** Makes the document of a text, by the rules that are chosen. */
  async #analyze(text: string, signal: AbortSignal): Promise<FollowedDocument> {
    element('notice', HTMLElement).hidden = true
    let start = performance.now()
    const started = this.#start().then(() => {
      start = performance.now()
    })
    const opened = this.#session.open(text, this.#controls.settings, signal, (part) => {
      this.#progress.show('Analysing', part)
    })
    const [document] = await Promise.all([opened, started])
    if (!signal.aborted) {
      this.#progress.hide()
      void this.#measure(document, start)
      this.#selection.request()
    }
    return document
  }

  async #measure(document: FollowedDocument, start: number): Promise<void> {
    await this.#try(async () => {
      const { byteCount } = await document.stats()
      this.#hood.showAnalysis(performance.now() - start, byteCount)
    })
  }

  /** Loads the engine. The first time that takes a moment, which is none of the analysis. */
  #start(): Promise<void> {
    const start = performance.now()
    return (this.#started ??= this.#session.start().then(() => {
      this.#hood.showLoad(performance.now() - start)
    }))
  }

  #showNumbers(stats: TextStats): void {
    const editedAt = this.#editedAt
    this.#editedAt = undefined
    this.#stats = stats
    this.#spacing = spacingOf(this.#editor.view.state.doc.sliceString(0, 4000))
    this.#counts.show('text', stats, this.#spacing)
    this.#counts.sayPolicy(this.#controls.settings, this.#spacing)
    this.#scores.show(stats, this.#selected)
    if (editedAt !== undefined) this.#hood.showEdit(performance.now() - editedAt)
    if (!this.#hasShown && stats.wordCount > 0) {
      this.#hood.showFirstNumber(performance.now())
      this.#hasShown = true
    }
    this.#drawing.request()
  }

  async #showSelection(): Promise<void> {
    await this.#try(async () => {
      const { state } = this.#editor.view
      const { from, to } = state.selection.main
      const text = state.doc.sliceString(from, to)
      const { settings } = this.#controls
      this.#selected = text === '' ? undefined : await this.#session.analyze(text, settings)
      document.body.classList.toggle('has-selection', this.#selected !== undefined)
      if (this.#selected !== undefined)
        this.#counts.show('selection', this.#selected, this.#spacing)
      if (this.#stats !== undefined) this.#scores.show(this.#stats, this.#selected)
      await this.#showSentenceAt(state.selection.main.head)
    })
  }

  async #showSentenceAt(place: number): Promise<void> {
    const { analysis } = this.#editor
    if (analysis?.document === undefined) return
    const { edits } = analysis
    const range = await analysis.range(place, place)
    if (analysis !== this.#editor.analysis || edits !== analysis.edits) return
    const line = describeSentence(range, this.#controls.settings)
    element('at-cursor', HTMLElement).textContent = line === '' ? '' : `At the cursor: ${line}`
  }

  async #draw(): Promise<void> {
    await this.#try(async () => {
      const { analysis } = this.#editor
      const edits = analysis?.edits
      const columns = await this.#session.columns()
      if (this.#stats === undefined || columns === undefined) return
      if (analysis !== this.#editor.analysis || edits !== analysis?.edits) return
      this.#pictures ??= await this.#makePictures()
      this.#pictures.show({
        ...columns,
        stats: this.#stats,
        settings: this.#controls.settings,
        spacing: this.#spacing,
      })
      this.#hood.showFacts(await this.#session.facts())
    })
  }

  /** The pictures are a file of their own, so that the numbers need not wait for them. */
  async #makePictures(): Promise<PicturesPanel> {
    const { PicturesPanel, RacePanel } = await import('./panels/pictures.ts')
    new RacePanel(() => this.#editor.text)
    return new PicturesPanel(
      (from, to) => {
        this.#editor.goTo(from, to)
      },
      (word) => {
        this.#chosen = this.#chosen === word ? undefined : word
        this.#editor.chooseWord(this.#chosen, this.#controls.settings.language)
        this.#goToWord(word)
      },
    )
  }

  #goToWord(word: string): void {
    if (this.#chosen === undefined) return
    const { doc, selection } = this.#editor.view.state
    const { language } = this.#controls.settings
    const found = findWord(doc, { word, language }, selection.main.to)
    if (found !== undefined) this.#editor.goTo(found.from, found.to)
  }

  /** Work that is of no use once another text is opened while it waits. */
  async #try(work: () => Promise<void>): Promise<void> {
    const document = this.#editor.analysis?.document
    try {
      await work()
    } catch (error) {
      if (document !== undefined && document === this.#editor.analysis?.document) this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#progress.hide()
    const notice = element('notice', HTMLElement)
    notice.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}`
    notice.hidden = false
  }
}

const switchOf = (kind: HighlightKind): HTMLInputElement =>
  element(`show-${kind}`, HTMLInputElement)

/** Tells when the page has become wider or narrower: pictures do not depend on its height. */
function redrawAtWidths(redraw: () => void): void {
  let width = document.body.clientWidth
  new ResizeObserver(() => {
    if (document.body.clientWidth === width) return
    width = document.body.clientWidth
    redraw()
  }).observe(document.body)
}

/** Files that are dropped beside the editor are opened too, and not shown in place of the page. */
function takeDroppedFiles(open: (file: File) => void): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? []
    if (file === undefined || event.defaultPrevented) return
    event.preventDefault()
    open(file)
  })
}
