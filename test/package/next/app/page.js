import * as wordbridge from 'wordbridge'
import { report } from '../report.mjs'
import { Client } from './client.js'

export const dynamic = 'force-dynamic'

export default async function Page() {
  return (
    <>
      <pre id="server">{JSON.stringify(await report(wordbridge))}</pre>
      <Client />
    </>
  )
}
