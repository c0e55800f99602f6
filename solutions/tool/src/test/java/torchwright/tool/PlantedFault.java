package torchwright.tool;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that plants a fault in a sample course and shows that it is caught; the list of them is published. */
@Test
@ExtendWith(PlantedFaultList.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface PlantedFault {
    /** What was planted, in a few words. */
    String value();
}
