import { bigLibrary } from './support/library'
console.log(await bigLibrary())
