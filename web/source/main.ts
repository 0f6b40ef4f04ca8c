import { readFragment } from './files/share.ts'
import { Page } from './page.ts'
import { makeThemeButton } from './theme.ts'

makeThemeButton()
const page = new Page()

async function openLinkOr(otherwise: () => Promise<void>): Promise<void> {
  const shared = await readFragment(location.hash)
  if (shared === undefined) await otherwise()
  else page.open(shared)
}

addEventListener('hashchange', () => {
  void openLinkOr(() => Promise.resolve())
})
void openLinkOr(() => page.openFirst())
