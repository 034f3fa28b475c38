export const dataUrl = '/data'

export function dataFileUrl({ name, format }: { name: string; format: 'csv' | 'json' }): string {
  return `/data/${name}.${format}`
}
