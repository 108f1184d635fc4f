/** What each kind of private link needs, by provider and vendor, and what it must not have. */
import type { Document } from '../../model/document.ts';
import { isList, textOf } from '../../model/document.ts';
import { awsRegionFix } from '../values/aws.ts';
import { canonicalRegion } from '../values/regions.ts';
import { PRIVATE_LINK_FIELDS } from '../private-link.ts';
import type { KindFinding, KindReport } from './finding.ts';
import { collect } from './finding.ts';
import { checkName } from './name.ts';
import { checkOpenValues } from './open-values.ts';

interface LinkForm {
  readonly provider: string;
  readonly vendor: string;
  readonly needs: readonly string[];
  /** Atlas refuses the link with one of these; why. */
  readonly refuses?: Readonly<Record<string, string>>;
}

/** Source: domain facts 3.7 (Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API). */
const LINK_FORMS: readonly LinkForm[] = [
  {
    provider: 'AWS',
    vendor: 'CONFLUENT',
    // The domain may come later, by an update.
    needs: ['region', 'serviceEndpointId'],
  },
  {
    provider: 'AWS',
    vendor: 'MSK',
    needs: ['arn'],
    refuses: { region: 'Atlas derives it from the ARN' },
  },
  { provider: 'AWS', vendor: 'S3', needs: ['region', 'serviceEndpointId'] },
  { provider: 'AWS', vendor: 'KINESIS', needs: ['region', 'serviceEndpointId'] },
  { provider: 'AWS', vendor: 'LAMBDA', needs: ['region', 'serviceEndpointId'] },
  { provider: 'AZURE', vendor: 'EVENTHUB', needs: ['region', 'dnsDomain', 'serviceEndpointId'] },
  {
    provider: 'AZURE',
    vendor: 'CONFLUENT',
    needs: ['region', 'dnsDomain', 'azureResourceIds'],
    refuses: { serviceEndpointId: 'Confluent on Azure is named by azureResourceIds' },
  },
  {
    provider: 'AZURE',
    vendor: 'AZURE_BLOB_STORAGE',
    needs: ['region', 'serviceEndpointId', 'dnsDomain'],
  },
  { provider: 'GCP', vendor: 'CONFLUENT', needs: ['region', 'dnsDomain', 'gcpServiceAttachmentUris'] },
  { provider: 'GCP', vendor: 'PUBSUB', needs: ['region'] },
];

/** What is wrong with a private link beyond its shape. Takes any fields. */
export function checkPrivateLink(name: string, fields: Document): KindFinding[] {
  return collect((report) => {
    checkName('privateLink', name, report);
    checkOpenValues(PRIVATE_LINK_FIELDS, fields, report);
    checkForm(fields, report);
    checkRegion(fields, report);
  });
}

/** Links are known to spell regions as AWS does. Source: Terraform provider, stream_privatelink_endpoint (domain facts 3.7). */
function checkRegion(fields: Document, report: KindReport): void {
  const region = textOf(fields.get('region'));
  if (region === undefined || region === '' || textOf(fields.get('provider')) !== 'AWS') return;
  const fix = awsRegionFix(region);
  if (fix === undefined) return;
  const message = `'${region}' is not a region of AWS that this version of Sluice knows`;
  report('PRIVATE_LINK_REGION', ['region'], message, {
    fix: `${fix.charAt(0).toUpperCase()}${fix.slice(1)}`,
  });
}

function checkForm(fields: Document, report: KindReport): void {
  const [provider, vendor] = ['provider', 'vendor'].map((key) => textOf(fields.get(key)));
  if (provider === undefined || vendor === undefined) return;
  // Another spelling of a provider is an error by itself.
  if (provider !== provider.toUpperCase()) return;
  const form = LINK_FORMS.find((each) => each.provider === provider && each.vendor === vendor);
  if (form === undefined) {
    const others = LINK_FORMS.filter((each) => each.vendor === vendor).map((each) => each.provider);
    // A vendor that Sluice doesn't know, and GENERIC, are possible everywhere.
    if (others.length === 0) return;
    const message = `Sluice doesn't know private links to ${vendor} in ${provider}`;
    const fix = `Check provider and vendor: ${vendor} is known in ${others.join(' and ')}. ignoreRules silences this.`;
    report('PRIVATE_LINK_FORM', ['vendor'], message, { fix });
    return;
  }
  const which = `a link to ${vendor} in ${provider}`;
  for (const key of form.needs.filter((each) => !fields.has(each))) {
    report('PRIVATE_LINK_MISSING', [key], `${which} needs '${key}'`, {
      at: 'key',
      fix: `Add \`${key}\`.`,
    });
  }
  for (const [key, why] of Object.entries(form.refuses ?? {})) {
    if (!fields.has(key)) continue;
    report('PRIVATE_LINK_REFUSED', [key], `${which} must not have '${key}': ${why}`, {
      at: 'key',
      fix: 'Remove it.',
    });
  }
}

/** Equal for two links that lead to the same place: Atlas refuses the second one. */
export function linkIdentity(fields: Document): string {
  const parts = Object.entries(PRIVATE_LINK_FIELDS)
    .filter(([, { facts }]) => facts.identity)
    .map(([key]) => {
      const value = fields.get(key);
      const texts = (isList(value) ? value : [value]).map((item) => (textOf(item) ?? '').toLowerCase());
      return key === 'region' ? texts.map(canonicalRegion) : texts.toSorted();
    });
  return JSON.stringify(parts);
}
