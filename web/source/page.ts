import type { TextStats } from 'wordbridge/file'
import { Refresh } from './analysis/refresh.ts'
import { type Spacing, spacingOf } from './analysis/script.ts'
import { type Edit, Session } from './analysis/session.ts'
import { DEFAULT_SETTINGS } from './analysis/settings.ts'
import { SettingControls } from './controls.ts'
import { Explainer } from './editor/explainer.ts'
import { Editor } from './editor/editor.ts'
import { findHighlights } from './editor/find-highlights.ts'
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

/** The most of the text around the view that is searched for highlights, in UTF-16 code units. */
const MOST_IN_VIEW = 100_000
/** Beyond this length pictures wait longer for a pause in typing: they need the columns of the whole text. */
const LONG_TEXT = 2_000_000

/** Puts editor, worker and panels together. */
export class Page {
  readonly #session = new Session((error) => {
    this.#fail(error)
  })
  readonly #controls = new SettingControls(DEFAULT_SETTINGS, () => void this.#analyze())
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

  readonly #numbers = new Refresh(() => this.#showNumbers())
  readonly #highlights = new Refresh(() => this.#showHighlights())
  readonly #selection = new Refresh(() => this.#showSelection())
  readonly #drawing = new Refresh(
    () => this.#draw(),
    () => (this.#editor.length > LONG_TEXT ? 1000 : 200),
  )

  constructor() {
    this.#opening = new Opening({
      onText: (text) => {
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
    this.#explainer = new Explainer(this.#session, () => this.#stats)
    this.#editor = new Editor(element('editor', HTMLElement), {
      onEdits: (edits) => {
        this.#follow(edits)
      },
      onSelection: () => {
        this.#selection.request()
      },
      onViewport: () => {
        this.#highlights.request()
      },
      onFile: (file) => void this.#opening.openFile(file),
      explain: (highlights) => this.#explainer.explain(highlights),
    })
    for (const kind of ['hard', 'very-hard', 'long', 'repeated']) {
      element(`show-${kind}`, HTMLInputElement).addEventListener('change', () => {
        this.#highlights.request()
      })
    }
    makeKeepButtons({
      stats: () => this.#stats,
      settings: () => this.#controls.settings,
      text: () => this.#editor.text,
    })
    takeDroppedFiles((file) => void this.#opening.openFile(file))
    new ResizeObserver(() => {
      this.#drawing.request()
    }).observe(document.body)
  }

  /** Shows a text in place of the one that is there. */
  setText(given: string, sample?: Sample): void {
    const text = withLineFeeds(given)
    this.#chosen = undefined
    element('sample-source', HTMLElement).textContent =
      sample === undefined ? '' : `This sample: ${sample.source}`
    this.#editor.setText(text)
    void this.#analyze(text)
  }

  /** Shows what a link has. */
  open({ settings, text }: SharedState): void {
    this.#controls.set(settings)
    this.#opening.showOwnText()
    this.setText(text)
  }

  /** Shows the text that the page begins with. */
  async openFirst(): Promise<void> {
    void this.#analyze('')
    const [first] = SAMPLES
    if (first !== undefined) {
      await this.#opening.openSample(first, () => this.#editor.length === 0)
    }
  }

  async #analyze(text = this.#editor.text): Promise<void> {
    element('notice', HTMLElement).hidden = true
    try {
      let start = performance.now()
      const started = this.#start().then(() => {
        start = performance.now()
      })
      const opened = this.#session.open(text, this.#controls.settings, (part) => {
        this.#progress.show('Analysing', part)
      })
      const [isThere] = await Promise.all([opened, started])
      if (!isThere) return
      this.#progress.hide()
      const { value } = await this.#session.stats()
      this.#hood.showAnalysis(performance.now() - start, value.byteCount)
      this.#request()
      this.#selection.request()
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Loads the engine. The first time that takes a moment, which is none of the analysis. */
  #start(): Promise<void> {
    const start = performance.now()
    return (this.#started ??= this.#session.start().then(() => {
      this.#hood.showLoad(performance.now() - start)
    }))
  }

  #follow(edits: readonly Edit[]): void {
    this.#editedAt ??= performance.now()
    for (const edit of edits) this.#session.edit(edit)
    this.#opening.showOwnText()
    this.#request()
  }

  #request(): void {
    if (!this.#session.ready) return
    this.#numbers.request()
    this.#highlights.request()
    this.#drawing.request()
  }

  async #showNumbers(): Promise<void> {
    const editedAt = this.#editedAt
    this.#editedAt = undefined
    await this.#try(async () => {
      const { value: stats } = await this.#session.stats()
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
      document.documentElement.dataset['edits'] = String(this.#session.edits)
    })
  }

  async #showHighlights(): Promise<void> {
    await this.#try(async () => {
      const { from, to } = this.#editor.view.viewport
      const until = Math.min(to, from + MOST_IN_VIEW)
      const { value, edits } = await this.#session.range(from, until)
      // A newer request is on its way, and the marks have moved with the text.
      if (edits !== this.#session.edits) return
      const { doc } = this.#editor.view.state
      const found = findHighlights(value, {
        settings: this.#controls.settings,
        spacing: this.#spacing,
        edits,
        chosen: this.#chosen,
        textOf: (start, end) => doc.sliceString(start, end),
      })
      const isShown = (kind: string): boolean =>
        kind === 'chosen' || element(`show-${kind}`, HTMLInputElement).checked
      this.#editor.highlight(found.filter(({ kind }) => isShown(kind)))
    })
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
      if (this.#session.ready) await this.#showSentenceAt(state.selection.main.head)
    })
  }

  async #showSentenceAt(place: number): Promise<void> {
    if (place > this.#editor.length) return
    const { value, edits } = await this.#session.range(place, place)
    if (edits !== this.#session.edits) return
    const line = this.#explainer.sentence(value, this.#controls.settings, this.#spacing)
    element('at-cursor', HTMLElement).textContent = line
  }

  async #draw(): Promise<void> {
    await this.#try(async () => {
      const [sentences, paragraphs] = await Promise.all([
        this.#session.sentences(),
        this.#session.paragraphs(),
      ])
      if (this.#stats === undefined || sentences.edits !== this.#session.edits) return
      this.#pictures ??= await this.#makePictures()
      this.#pictures.show({
        sentences: sentences.value,
        paragraphs: paragraphs.value,
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
        this.#highlights.request()
        this.#goToWord(word)
      },
    )
  }

  #goToWord(word: string): void {
    if (this.#chosen === undefined) return
    const { doc, selection } = this.#editor.view.state
    const found = this.#explainer.findWord(
      doc,
      word,
      selection.main.to,
      this.#controls.settings.language,
    )
    if (found !== undefined) this.#editor.goTo(found.from, found.to)
  }

  /** Work that is of no use once another text is opened while it waits. */
  async #try(work: () => Promise<void>): Promise<void> {
    if (!this.#session.ready) return
    const { edits } = this.#session
    try {
      await work()
    } catch (error) {
      if (edits === this.#session.edits) this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#progress.hide()
    const notice = element('notice', HTMLElement)
    notice.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}`
    notice.hidden = false
  }
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
