/** A person stands on the contact page. */
export function personUrl({ slug }: { slug: string }): string {
  return `/contact#${slug}`
}
