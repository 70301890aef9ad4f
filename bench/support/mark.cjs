// Given to Electron with -r: says on stdout when the first window is shown and what MATINEE_BENCH_MARK selects is painted in it.
const { app } = require('electron')

const selector = process.env.MATINEE_BENCH_MARK ?? 'body'
const look = `new Promise((done) => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return setTimeout(look, 2)
    requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now()), 0))
  }
  look()
})`

app.once('browser-window-created', (_event, window) => {
  const shown = window.isVisible() ? Promise.resolve(Date.now()) : new Promise((done) => window.once('show', () => done(Date.now())))
  window.webContents.once('dom-ready', async () => {
    const times = await Promise.all([shown, window.webContents.executeJavaScript(look)])
    process.stdout.write(`MARK ${Math.max(...times)}\n`)
  })
})
