export function DatesPage() {
  return null;
}
