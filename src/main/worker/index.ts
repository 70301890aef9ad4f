/** The utility process: long work, apart from the window and from the process that saves. */
import type {} from 'electron'
import { Desk } from './desk'
import { runners } from './runners'

process.on('unhandledRejection', (error) => {
  console.error(error)
  process.exit(1)
})

const desk = new Desk(runners, (message) => process.parentPort.postMessage(message))
process.parentPort.on('message', ({ data }) => void desk.receive(data))
