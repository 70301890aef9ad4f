/** Where the build has put a file that is no code. */
declare module '*?asset' {
  const path: string
  export default path
}
