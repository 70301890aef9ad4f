/** The speller's process: apart from the window, so that no word that is typed ever waits for a dictionary. */
import type {} from 'electron'
import { readFileSync } from 'node:fs'
import wasmFile from 'hunspell-wasm/wasm/hunspell.wasm?asset'
import { logHere } from '../logging/inProcess'
import { type FromSpeller, ToSpeller } from './protocol'
import { Speller } from './speller'

const speller = new Speller(readFileSync(wasmFile))

async function answer(message: ToSpeller): Promise<string[] | null> {
  if (message.kind === 'check') return speller.unknown(message.words)
  if (message.kind === 'suggest') return speller.suggestions(message.word)
  try {
    await speller.load(message.dictionary)
    return []
  } catch (error) {
    // What the compiled code trips over leaves it in no state to go on.
    if (error instanceof Error && error.name === 'RuntimeError') throw error
    return null
  }
}

const end = logHere('spelling')
process.on('unhandledRejection', end)
let last: Promise<void> = Promise.resolve()
process.parentPort.on('message', ({ data }) => {
  const message = ToSpeller.parse(data)
  // One after the other, in the order they were asked.
  last = last.then(async () => {
    const said: FromSpeller = { ask: message.ask, words: await answer(message) }
    process.parentPort.postMessage(said)
  })
  last.catch(end)
})
