export const aboutUrl = '/about'

export function aboutTextUrl({ slug }: { slug: string }): string {
  return `/about#${slug}`
}
