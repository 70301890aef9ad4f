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
  let shown = 0
  let painted = 0
  const say = () => {
    if (shown > 0 && painted > 0) process.stdout.write(`MARK ${Math.max(shown, painted)}\n`)
  }
  window.once('show', () => {
    shown = Date.now()
    say()
  })
  window.webContents.once('dom-ready', () => {
    void window.webContents.executeJavaScript(look).then((at) => {
      painted = Number(at)
      say()
    })
  })
})
