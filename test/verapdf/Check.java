import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** java Check FLAVOURS FILE...: one line for each file and flavour (3a, ua1, comma between), with the rules it breaks. */
public class Check {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < args.length; i++) {
      for (String name : args[0].split(",")) {
        System.out.println(args[i] + "\t" + name + "\t" + brokenRules(args[i], PDFAFlavour.fromString(name)));
      }
    }
  }

  private static Set<String> brokenRules(String file, PDFAFlavour flavour) throws Exception {
    Set<String> broken = new TreeSet<>();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
        }
      }
      if (!result.isCompliant() && broken.isEmpty()) broken.add("not compliant, no rule named");
    }
    return broken;
  }
}
