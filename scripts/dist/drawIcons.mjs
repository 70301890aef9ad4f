// Run by icons.mjs inside Electron: draws each SVG on a canvas that nobody sees, and writes the PNG.
import { app, BrowserWindow } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'

/** @type {{ svg: string, size: number, to: string }[]} */
const jobs = JSON.parse(readFileSync(process.argv.at(-1) ?? '', 'utf8'))

async function draw() {
  await app.whenReady()
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<title>Icons</title>')
  for (const { svg, size, to } of jobs) {
    // A drawing without a width of its own would be rendered at 300 pixels and then scaled.
    const sized = readFileSync(svg, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `)
    const address = `data:image/svg+xml;base64,${Buffer.from(sized).toString('base64')}`
    const png = await window.webContents.executeJavaScript(`(async () => {
      const image = new Image()
      image.src = ${JSON.stringify(address)}
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = ${size}
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
      return canvas.toDataURL('image/png')
    })()`)
    writeFileSync(to, Buffer.from(String(png).split(',')[1] ?? '', 'base64'))
  }
}

draw().then(
  () => app.exit(0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    app.exit(1)
  }
)
