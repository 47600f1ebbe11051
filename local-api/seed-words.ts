const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What the teams of the invented company build; the first part of most repository names. */
export const TEAMS: readonly (readonly [team: string, subjects: readonly string[]])[] = [
  [
    'platform',
    words(
      'ingress config secrets audit-log scheduler service-mesh feature-flags dns quota cluster',
    ),
  ],
  [
    'payments',
    words('ledger invoice refund payout checkout reconciliation card-vault fraud settlement tax'),
  ],
  [
    'ml',
    words(`feature-store training inference embedding ranking churn-model experiment labelling
      notebook evaluation`),
  ],
  [
    'data',
    words('warehouse ingest catalog lineage quality snapshot replication export metrics events'),
  ],
  ['identity', words('login session directory consent token profile mfa roles invitation sso')],
  [
    'shop',
    words('cart product search pricing review wishlist promotion stock recommendation returns'),
  ],
  [
    'logistics',
    words('routing tracking carrier parcel warehouse dispatch customs fleet label slot'),
  ],
  [
    'observability',
    words('logs traces metrics alerts probes dashboards profiles uptime incidents budgets'),
  ],
  [
    'mobile',
    words('push deeplink crash update config asset offline-sync media telemetry onboarding'),
  ],
  ['crm', words('contact campaign segment ticket chat survey newsletter lead timeline import')],
  [
    'media',
    words(`transcoder thumbnail upload caption playlist storage streaming moderation gallery
      watermark`),
  ],
  [
    'security',
    words('scanner policy certificate vault waf siem inventory exception signing honeypot'),
  ],
]

/** What a thing is; the end of most names. */
export const KINDS = words(
  'api worker ui gateway migrator cron consumer exporter proxy operator cli webhook',
)

/** The middle of a name with three levels. */
export const GROUPS = words('pipelines jobs internal tools legacy experiments sidecars charts')

/** Images without a team: bases that everything else is built on, and mirrors of open source. */
export const BASE_IMAGES = words(`
  alpine-base debian-base distroless-static node-runtime python-runtime java-runtime go-builder
  rust-builder dotnet-runtime php-fpm nginx-hardened postgres redis rabbitmq kafka etcd memcached
  opensearch grafana prometheus loki fluent-bit otel-collector coredns cert-manager external-dns
  keycloak minio curl busybox`)

/** Names that are always there, the newest push first. */
export const WELL_KNOWN = words(`
  platform/ingress-gateway payments/ledger-api ml/feature-store data/pipelines/etl-orders
  data/pipelines/etl-invoices identity/login-ui shop/cart-api ml/notebooks/gpu-base`)
