export function WhyPage() {
  return <p />;
}
export function UnitWhyPage() {
  return <p />;
}
