package orrery.site.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  void codesStandInTheOrderOfTheirNumbersAndNoneIsGivenTwice() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]\\d{3}"));
  }

  @Test
  void everyCodeSaysWhatIsWrongAndNoTwoSayTheSame() {
    assertThat(Code.values())
        .extracting(Code::purpose)
        .doesNotHaveDuplicates()
        .allMatch(purpose -> purpose.matches("[A-Z].{10,}[^.]\\."));
  }

  @Test
  void everyCodeIsReportedSomewhere() {
    JavaClass codes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("orrery.site")
            .get(Code.class);
    for (Code code : Code.values()) {
      JavaField field = codes.getField(code.name());
      assertThat(field.getAccessesToSelf())
          .as("uses of %s (%s)", code.name(), code.id())
          .anyMatch(access -> !access.getOriginOwner().equals(codes));
    }
  }
}
