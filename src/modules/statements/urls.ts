export const privacyUrl = '/privacy'
export const accessibilityUrl = '/accessibility'
