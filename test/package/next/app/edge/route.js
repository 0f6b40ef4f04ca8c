import * as wordbridge from 'wordbridge'
import { report } from '../../report.mjs'

export const runtime = 'edge'

export async function GET() {
  return Response.json(await report(wordbridge))
}
