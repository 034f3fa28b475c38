export const offlineUrl = '/offline'
export const serviceWorkerUrl = '/service-worker.js'
export const manifestUrl = '/manifest.webmanifest'
