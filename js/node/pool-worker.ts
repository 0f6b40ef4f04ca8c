// The worker of a pool, in Node.
import { parentPort } from 'node:worker_threads'
import { serveGiven } from '../pool/serve-given.ts'

serveGiven(parentPort)
