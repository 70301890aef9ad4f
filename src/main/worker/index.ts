/** The utility process: long work, apart from the window and from the process that saves. */
import type {} from 'electron'
import { Desk } from './desk'
import { runners } from './runners'
import { logHere } from '../logging/inProcess'

process.on('unhandledRejection', logHere('worker'))

const desk = new Desk(runners, (message) => process.parentPort.postMessage(message))
process.parentPort.on('message', ({ data }) => void desk.receive(data))
