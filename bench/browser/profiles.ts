import type { CDPSession } from '@playwright/test'

/** `slow`: a processor 4 times slower, 9 Mbit/s down, 1.5 Mbit/s up, 60 ms before each answer. */
export const profiles = ['none', 'slow'] as const
export type Profile = (typeof profiles)[number]

/** Slows a page down. The network is slowed request by request: nothing is said about TCP or TLS. */
export async function applyProfile(session: CDPSession, profile: Profile): Promise<void> {
  if (profile === 'none') return
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: 9e6 / 8,
    uploadThroughput: 1.5e6 / 8,
  })
}
