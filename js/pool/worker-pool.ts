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
import type { Recipient } from '../worker/connection.ts'
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
  #whenAllSettled: (() => void) | undefined

  constructor(size: number, crew: Crew) {
    super()
    this.size = size
    this.#crew = crew
  }

  async analyze(text: Text, options?: AnalyzeOptions & TransferOptions): Promise<TextStats> {
    const { onProgress, signal, ...others } = checkRemoteAnalyzeOptions(options, TRANSFER)
    const watched = { onProgress, signal }
    return (await this.#perform('analyze', text, options, others, watched)) as TextStats
  }

  async count(text: Text, options?: CountOptions & TransferOptions): Promise<number> {
    const others = checkCountOptions(options, TRANSFER)
    return (await this.#perform('count', text, options, others)) as number
  }

  async segment(text: Text, options: SegmentOptions & TransferOptions): Promise<Segments> {
    const others = checkRemoteSegmentOptions(options, TRANSFER)
    return (await this.#perform('segment', text, options, others)) as Segments
  }

  protected measure(
    operation: WordOperationName,
    text: Text,
    options: TransferOptions | undefined,
    given: object,
  ): Promise<unknown> {
    return this.#perform(operation, text, options, given)
  }

  analyzeAll(
    documents: Source,
    options?: AnalyzeAllOptions,
  ): AsyncGenerator<AnalyzedDocument, void, undefined> {
    const checked = checkAnalyzeAllOptions(options, this.size)
    checkSource<Text>(documents)
    const isClosed = (): boolean => this.#closed !== undefined
    const analyzer = {
      begin: (document: Text, recipient: Recipient) => {
        checkText(document)
        return this.#begin('analyze', document, checked.transfer, checked.analyze, recipient)
      },
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
    if (this.#open.size > 0) {
      await new Promise<void>((resolve) => {
        this.#whenAllSettled = resolve
      })
    }
    await this.#crew.end()
  }

  async #perform(
    operation: TextOperationName,
    text: Text,
    options: TransferOptions | undefined,
    others: object,
    { onProgress, signal }: ProgressOptions = {},
  ): Promise<unknown> {
    const transfer = checkTransfer(options)
    checkText(text)
    signal?.throwIfAborted()
    let stopWatching: (() => void) | undefined
    try {
      return await new Promise((resolve, reject) => {
        const recipient = { resolve, reject }
        const task = this.#begin(operation, text, transfer, others, recipient, onProgress)
        stopWatching = whenAborted(signal, (reason) => {
          this.#crew.drop(task, reason)
        })
      })
    } finally {
      stopWatching?.()
    }
  }

  #begin(
    operation: TextOperationName,
    text: Text,
    transfer: boolean,
    options: object,
    recipient: Recipient,
    onProgress?: ProgressOptions['onProgress'],
  ): Task {
    if (this.#closed !== undefined) throw closedError()
    const sent = textToSend(text, transfer)
    const task: Task = new Task(
      { operation, text: sent.text, options, moves: sent.moved },
      {
        resolve: (result) => {
          this.#forget(task)
          recipient.resolve(result)
        },
        reject: (reason) => {
          this.#forget(task)
          recipient.reject(reason)
        },
      },
      onProgress &&
        ((done, total) => {
          this.#report(task, onProgress, done, total)
        }),
    )
    this.#open.add(task)
    this.#crew.add(task)
    return task
  }

  #forget(task: Task): void {
    this.#open.delete(task)
    if (this.#open.size === 0) this.#whenAllSettled?.()
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
}
