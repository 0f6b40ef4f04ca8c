/** What the page may do: its own scripts, styles, images and workers, WebAssembly, and requests to where it came from. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What pages need beside that: Monaco has style elements and a font of its own, and browsers write styles into what is edited. */
const MORE_STYLES = {
  monaco: "style-src 'self' 'unsafe-inline'; font-src 'self'",
  contenteditable: "style-src 'self'; style-src-attr 'unsafe-inline'",
}

/** The policy of a page, by its path. */
export function policyOf(path) {
  const [, name = ''] = /(\w+)\.html$/.exec(path) ?? []
  const styles = MORE_STYLES[name] ?? "style-src 'self'"
  return CONTENT_SECURITY_POLICY.replace("style-src 'self'", styles)
}
