declare module 'jsonld' {
  export interface LoadedDocument {
    contextUrl: undefined
    documentUrl: string
    document: unknown
  }
  export interface Options {
    documentLoader?: (url: string) => Promise<LoadedDocument>
    safe?: boolean
  }
  const jsonld: { expand(document: unknown, options?: Options): Promise<Array<Record<string, unknown>>> }
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default jsonld
}
