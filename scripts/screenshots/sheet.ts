/** A screen beside its drawing, with their difference below. */
import type { ElectronApplication } from '@playwright/test'
import { readFileSync } from 'node:fs'

/** Writes one picture: ours, the drawing, and where they differ. */
export async function writeSheet(app: ElectronApplication, ours: string, drawing: string, to: string): Promise<void> {
  const image = (path: string) => `data:image/png;base64,${readFileSync(path).toString('base64')}`
  const style = 'body{margin:0;display:grid;grid-template-columns:auto auto;gap:8px;background:#888}div{position:relative;line-height:0}.d img+img{position:absolute;inset:0;mix-blend-mode:difference}'
  const html = `<!doctype html><style>${style}</style><div><img src="${image(ours)}"></div><div><img src="${image(drawing)}"></div><div class="d"><img src="${image(ours)}"><img src="${image(drawing)}"></div>`
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ width: 2580, height: 1620, webPreferences: { sandbox: true } })
    await window.loadURL('about:blank')
  })
  const page = await opened
  await page.setContent(html)
  await page.screenshot({ path: to, fullPage: true })
  await page.close()
}
