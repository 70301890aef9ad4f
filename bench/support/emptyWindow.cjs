// The least Electron can do: one window on a page of one word, shown when it is painted, as Matinee shows its own.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true, show: false })
  window.once('ready-to-show', () => window.show())
  return window.loadURL('data:text/html,<!doctype html><title>Empty</title><p>Empty')
})
