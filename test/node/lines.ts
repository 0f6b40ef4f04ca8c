// The kinds of lines between two threads that documents can be reached over.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import {
  connectDocuments,
  type Server,
  type LoadOptions,
  type MessageEndpoint,
  type RemoteDocuments,
  serve,
} from 'wordbridge'
import { distribution, repository } from './paths.ts'

/** What document-worker.mjs is told. */
export interface WorkerData {
  readonly failAtStart?: boolean
  readonly withoutWebAssembly?: boolean
  readonly loadOptions?: LoadOptions
}

/** Starts a worker that imports the tested package and serves documents. */
export function startWorker(told: WorkerData = {}): Worker {
  const library = pathToFileURL(path.join(distribution, 'wordbridge.mjs')).href
  return new Worker(path.join(repository, 'test/node/document-worker.mjs'), {
    workerData: { ...told, library },
    execArgv: [],
  })
}

/** Two ends as a worker of the web has them: events only, and what comes while nobody listens is lost. */
export function webEnds(): readonly [WebEnd, WebEnd] {
  const ends = [new WebEnd(), new WebEnd()] as const
  ends[0].other = ends[1]
  ends[1].other = ends[0]
  return ends
}

export class WebEnd extends EventTarget implements MessageEndpoint {
  other: WebEnd | undefined
  /** What was posted at this end, as it was after that. */
  readonly posted: unknown[] = []

  postMessage(message: unknown, transfer: ArrayBuffer[] = []): void {
    const data: unknown = structuredClone(message, { transfer })
    this.posted.push(message)
    setImmediate(() => this.other?.dispatchEvent(Object.assign(new Event('message'), { data })))
  }
}

/** A connection with the way to take it down. */
export interface Line {
  readonly documents: RemoteDocuments
  readonly end: () => unknown
}

/** Serves documents on this thread. */
export function lineOfEnds(
  near: MessageEndpoint,
  far: MessageEndpoint,
): Line & { readonly server: Server } {
  const server = serve(far)
  const documents = connectDocuments(near)
  return {
    documents,
    server,
    end() {
      documents.close()
      server.close()
    },
  }
}

export const LINES: Readonly<Record<string, () => Line>> = {
  'a worker of Node': () => {
    const worker = startWorker()
    return { documents: connectDocuments(worker), end: () => worker.terminate() }
  },
  'a port of Node': () => {
    const { port1, port2 } = new MessageChannel()
    return lineOfEnds(port1, port2)
  },
  'a worker as browsers have it': () => lineOfEnds(...webEnds()),
}
