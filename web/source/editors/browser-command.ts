/** Has the browser edit what has the focus, so that its own undo knows of it: nothing else can do that. */
export function browserCommand(name: 'delete' | 'insertText' | 'redo' | 'undo', text = ''): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Deprecated without a successor.
  document.execCommand(name, false, text)
}
