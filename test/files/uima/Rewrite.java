// Reads XMI with the type system in TypeSystem.xml and writes it again, with Apache UIMA itself (Debian: libuima-core-java, default-jdk-headless).
// java -cp /usr/share/java/uimaj-core.jar Rewrite.java TypeSystem.xml written.xmi rewritten.xmi

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

public class Rewrite {
  public static void main(String[] args) throws Exception {
    TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(args[0]));
    CAS cas = CasCreationUtils.createCas(types, null, null);
    try (InputStream in = new FileInputStream(args[1])) {
      XmiCasDeserializer.deserialize(in, cas);
    }
    try (OutputStream out = new FileOutputStream(args[2])) {
      XmiCasSerializer.serialize(cas, out);
    }
  }
}
