// As much as the tests use of two packages without types of their own.
declare module 'commonmark' {
  export interface Node {
    readonly type: string
    readonly literal: string | null
    readonly destination: string | null
    readonly firstChild: Node | null
    readonly lastChild: Node | null
    walker(): { next(): { readonly entering: boolean; readonly node: Node } | null }
  }
  export class Parser {
    parse(text: string): Node
  }
}

declare module 'commonmark-spec' {
  export const tests: readonly {
    readonly markdown: string
    readonly section: string
    readonly number: number
  }[]
}
