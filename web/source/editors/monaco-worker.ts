// The thread that Monaco keeps beside the page.
import 'monaco-editor/editor/editor.worker.js'
