import { closedError } from '../analyzer.ts'
import {
  checkCountOptions,
  checkRemoteAnalyzeOptions,
  checkRemoteSegmentOptions,
} from '../options.ts'
import { checkText } from '../text.ts'
import { checkTransfer, textToSend, TRANSFER } from '../transfer.ts'
import type {
  AnalyzeOptions,
  CountOptions,
  ProgressOptions,
  Segments,
  SegmentOptions,
  TextStats,
  TransferOptions,
} from '../types.ts'
import { WordMeasurer } from '../word-analyzer.ts'
import type { WordOperationName } from '../word-operations.ts'
import type { TextOperationName } from '../worker/operations.ts'
import { whenAborted } from '../worker/when-aborted.ts'
import { AnalysisOfAll, type Source } from './analysis-of-all.ts'
import type { Crew } from './crew.ts'
import { checkAnalyzeAllOptions, checkCloseOptions, checkSource } from './options.ts'
import { Task } from './task.ts'
import type { AnalyzeAllOptions, AnalyzedDocument, CloseOptions, Pool } from './types.ts'

type Text = string | Uint8Array

export class WorkerPool extends WordMeasurer implements Pool {
  readonly size: number
  readonly #crew: Crew
  readonly #open = new Set<Task>()
  #closed: Promise<void> | undefined

  constructor(size: number, crew: Crew) {
    super()
    this.size = size
    this.#crew = crew
  }

  async analyze(text: Text, options?: AnalyzeOptions & TransferOptions): Promise<TextStats> {
    const { onProgress, signal, ...others } = checkRemoteAnalyzeOptions(options, TRANSFER)
    const task = this.#begin('analyze', text, checkTransfer(options), others, onProgress, signal)
    return (await this.#watch(task, signal)) as TextStats
  }

  async count(text: Text, options?: CountOptions & TransferOptions): Promise<number> {
    const others = checkCountOptions(options, TRANSFER)
    return (await this.#begin('count', text, checkTransfer(options), others).promise) as number
  }

  async segment(text: Text, options: SegmentOptions & TransferOptions): Promise<Segments> {
    const others = checkRemoteSegmentOptions(options, TRANSFER)
    return (await this.#begin('segment', text, checkTransfer(options), others).promise) as Segments
  }

  protected async measure(
    operation: WordOperationName,
    text: Text,
    options: TransferOptions | undefined,
    given: object,
  ): Promise<unknown> {
    return await this.#begin(operation, text, checkTransfer(options), given).promise
  }

  analyzeAll(
    documents: Source,
    options?: AnalyzeAllOptions,
  ): AsyncGenerator<AnalyzedDocument, void, undefined> {
    const checked = checkAnalyzeAllOptions(options, this.size)
    checkSource<Text>(documents)
    const isClosed = (): boolean => this.#closed !== undefined
    const analyzer = {
      begin: (document: Text) =>
        this.#begin('analyze', document, checked.transfer, checked.analyze),
      drop: (task: Task, reason: unknown) => {
        this.#crew.drop(task, reason)
      },
      get closed() {
        return isClosed()
      },
    }
    return new AnalysisOfAll(analyzer, documents, checked).results()
  }

  async close(options?: CloseOptions): Promise<void> {
    if (checkCloseOptions(options)) {
      for (const task of this.#open) this.#crew.drop(task, closedError())
    }
    await (this.#closed ??= this.#end())
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #end(): Promise<void> {
    await Promise.allSettled(Array.from(this.#open, ({ promise }) => promise))
    await this.#crew.end()
  }

  #begin(
    operation: TextOperationName,
    text: Text,
    transfer: boolean,
    options: object,
    onProgress?: ProgressOptions['onProgress'],
    signal?: ProgressOptions['signal'],
  ): Task {
    checkText(text)
    signal?.throwIfAborted()
    if (this.#closed !== undefined) throw closedError()
    const sent = textToSend(text, transfer)
    const task: Task = new Task(
      { operation, text: sent.text, options, moves: sent.moved },
      onProgress &&
        ((done, total) => {
          this.#report(task, onProgress, done, total)
        }),
    )
    this.#open.add(task)
    const forget = (): void => {
      this.#open.delete(task)
    }
    task.promise.then(forget, forget)
    this.#crew.add(task)
    return task
  }

  #report(
    task: Task,
    onProgress: NonNullable<ProgressOptions['onProgress']>,
    done: number,
    total: number,
  ): void {
    if (task.settled) return
    try {
      onProgress(done, total)
    } catch (reason) {
      this.#crew.drop(task, reason)
    }
  }

  async #watch(task: Task, signal: ProgressOptions['signal']): Promise<unknown> {
    const stopWatching = whenAborted(signal, (reason) => {
      this.#crew.drop(task, reason)
    })
    try {
      return await task.promise
    } finally {
      stopWatching?.()
    }
  }
}
