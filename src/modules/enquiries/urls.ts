export const enquiriesUrl = '/services/enquiries'

/** The form on the page of services. */
export const enquiryFormUrl = '/services#order'

/** A form that waits for its sender. */
export function draftUrl({ token }: { token: string }): string {
  return `/services/drafts/${token}`
}

export function receiptUrl({ receipt }: { receipt: string }): string {
  return `/services/receipts/${receipt}`
}

export function pictureUrl({ id, position }: { id: number; position: number }): string {
  return `/staff/enquiries/${id}/pictures/${position}`
}

/** One of the sizes and formats of a picture, by its width and format. */
export function pictureCopyUrl(
  picture: { id: number; position: number },
  copy: { width: number; format: string },
): string {
  return `${pictureUrl(picture)}/${copyName(copy)}`
}

export function copyName({ width, format }: { width: number; format: string }): string {
  return `${width}.${format}`
}
