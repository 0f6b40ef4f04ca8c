// The worker of a pool, on the web.
import { serveGiven } from './serve-given.ts'

serveGiven(self)
