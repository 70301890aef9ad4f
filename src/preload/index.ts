/** Walks the contract and exposes exactly it as `window.matinee`. Decides nothing. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { contract } from '../shared/ipc/contract'
import { events } from '../shared/ipc/events'

const calls = Object.fromEntries(
  Object.entries(contract).map(([domain, endpoints]) => [
    domain,
    Object.fromEntries(
      Object.keys(endpoints).map((name) => [name, (input: unknown) => ipcRenderer.invoke(`${domain}.${name}`, input)])
    )
  ])
)

contextBridge.exposeInMainWorld('matinee', {
  ...calls,
  files: {
    ...calls['files'],
    // The page hands over the files it was given; only here do they become paths.
    opened: (files: readonly File[]) => ipcRenderer.invoke('files.opened', { paths: files.map((file) => webUtils.getPathForFile(file)) })
  },
  on: (name: string, listener: (payload: unknown) => void) => {
    if (!Object.hasOwn(events, name)) throw new Error('There is no such event.')
    // The event object stays here: it would carry a way back into Electron.
    const relay = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(name, relay)
    return () => ipcRenderer.removeListener(name, relay)
  },
  platform: process.platform
})
