/** The utility process: long work, apart from the window and from the process that saves. */
import type {} from 'electron'
import { Desk } from './desk'
import { whyReplaced } from './replaced'
import { runners } from './runners'
import { logHere } from '../logging/inProcess'

process.on('unhandledRejection', logHere('worker'))

const desk = new Desk(runners, (message) => process.parentPort.postMessage(message), whyReplaced(process.argv[4], import.meta.dirname))
process.parentPort.on('message', ({ data }) => void desk.receive(data))
