import { partsOf } from './chunk-parts.ts'
import { type ChunkReader, type ChunkSource, readChunks } from './chunk-source.ts'
import { Turns } from './event-loop.ts'
import { checkStreamOptions } from './options.ts'
import { Stream } from './stream.ts'
import type { Summary } from './summary.ts'
import { checkText } from './text.ts'
import type { AbortSignalLike, StreamOptions } from './types.ts'
import { whenAborted } from './worker/when-aborted.ts'

/**
 * Analyses the text that a source of chunks gives, in bounded memory: see {@link Stream}. The next chunk is asked for when
 * the last one is counted. After each 10 milliseconds of work the event loop gets a turn, so that a page stays alive.
 *
 * @param source - See {@link ChunkSource}. Each chunk is a string or a `Uint8Array`.
 * @param options - See {@link StreamOptions}. `onProgress` gets the `total` of a `Blob` or `File`.
 * @returns What is known of the whole text. It owns core memory: call its `delete()`, or declare it with `using`.
 *
 * Rejects as {@link Stream} throws, with whatever the source fails with, and with the reason of `signal` as soon as it is
 * aborted, even if the source is waiting. Everything is free then and the source is cancelled and released.
 */
export async function analyzeStream(
  source: ChunkSource,
  options?: StreamOptions,
): Promise<Summary> {
  const { onProgress, ...checked } = checkStreamOptions(options)
  checked.signal?.throwIfAborted()
  const stream = new Stream({
    ...checked,
    onProgress:
      onProgress &&
      (({ bytes }) => {
        onProgress(reader?.total === undefined ? { bytes } : { bytes, total: reader.total })
      }),
  })
  let reader: ChunkReader | undefined
  try {
    reader = readChunks(source)
    await feedAll(stream, reader, checked.signal)
    const summary = stream.finish()
    reader.release()
    return summary
  } catch (error) {
    reader?.cancel(error)
    throw error
  } finally {
    stream.delete()
  }
}

async function feedAll(
  stream: Stream,
  reader: ChunkReader,
  signal: AbortSignalLike | undefined,
): Promise<void> {
  const turns = new Turns()
  for (;;) {
    const { done, value } = await nextUnlessAborted(reader, signal)
    if (done === true) return
    checkText(value)
    for (const part of partsOf(value)) {
      stream.feed(part)
      if (turns.isDue) await turns.take()
    }
  }
}

// No Promise.race(): it would keep a reaction of every chunk until the signal goes.
function nextUnlessAborted(
  reader: ChunkReader,
  signal: AbortSignalLike | undefined,
): ReturnType<ChunkReader['next']> {
  if (signal === undefined) return reader.next()
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    signal.throwIfAborted()
    const forget = whenAborted(signal, (reason) => {
      forget?.()
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason is the caller's
      reject(reason)
    })
    reader.next().then(resolve, reject).finally(forget)
  })
}
